// Does nothing: the floor that the protocol sets.
import { serve } from './base.mjs';

serve(() => []);
