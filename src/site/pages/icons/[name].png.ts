import type { APIRoute, GetStaticPaths } from 'astro';
import { deviceIcon, deviceIcons, type DeviceIcon } from '../../../editions/story-icon.ts';
import { publication } from '../../publication.ts';

/** The sign of the story for the screens of devices. */
export const getStaticPaths = (() =>
  deviceIcons.map((icon) => ({ params: { name: icon.name }, props: { icon } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: DeviceIcon }> = async ({ props: { icon } }) =>
  new Response(new Uint8Array(await deviceIcon(publication, icon)), { headers: { 'content-type': 'image/png' } });
