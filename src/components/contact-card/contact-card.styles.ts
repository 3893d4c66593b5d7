import { buttons } from '../internal/button.styles.js';
import { heads } from '../internal/head.styles.js';
import { lines } from '../internal/line.styles.js';

export const styles = [buttons, lines, heads];
