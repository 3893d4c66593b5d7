import { haveWords } from '../components/internal/words-at-hand.js';

haveWords();
