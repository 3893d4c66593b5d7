import { keys } from '../internal/key.styles.js';

export const styles = [keys];
