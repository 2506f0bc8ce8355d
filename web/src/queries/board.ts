// What a screen on the wall shows.
export { getPairing, listenToBoard, pageVersion } from '@/wire/board';
export type {
  BoardChannel,
  BoardDeal,
  BoardMilestone,
  BoardSeller,
  BoardTeam,
  BoardView,
  Pairing,
} from '@/wire/types';
