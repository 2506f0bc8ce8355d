// Files that a browser fetches by itself.
export { fileAddress } from '@/wire/client';
