import { haveErrorTexts } from '../components/internal/error-texts-at-hand.js';

haveErrorTexts();
