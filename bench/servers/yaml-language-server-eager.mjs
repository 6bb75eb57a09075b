// yaml-language-server without its debounce: it waits 200 ms behind a change, and here nothing does.
const wait = globalThis.setTimeout;
globalThis.setTimeout = (task, milliseconds, ...rest) => wait(task, milliseconds === 200 ? 0 : milliseconds, ...rest);
process.env.YAML_LANGUAGE_SERVER_VERSION = '2.0.0';
await import('../node_modules/yaml-language-server/out/src/server.js');
