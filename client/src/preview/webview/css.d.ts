/** The bundler writes the style sheet beside the script; the page of the preview loads it from there. */
declare module '*.css';
