import type { APIRoute } from 'astro'
import { archivePackage } from '../../render/archive.ts'

/** The descriptor and every table, in one folder. */
export const GET: APIRoute = () => new Response(archivePackage())
