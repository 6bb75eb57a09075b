import { defineDemands } from './demand.ts';

export const tracks = defineDemands({
  'tracks.*.name': { rule: 'schema/missing-key', lacks: 'what this track is called' },
});
