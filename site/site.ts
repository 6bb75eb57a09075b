import { addColors } from './colors.ts';
import { addSearch } from './search.ts';

addColors();
addSearch();
// On a narrow screen the list of the pages would stand in front of every text.
if (matchMedia('(max-width: 60rem)').matches) document.querySelector('nav details')?.removeAttribute('open');
