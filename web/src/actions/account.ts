// What I do with my own account.
import { useMutation } from '@tanstack/react-query';
import {
  confirmSecondFactor,
  deleteAllSessions,
  deleteOwnSession,
  deleteToken,
  postPassword,
  postRecoveryCodes,
  postSecondFactor,
  postToken,
  unlinkProvider,
  removeSecondFactor,
} from '@/queries/account';
import { useDeed } from './deed';

export const useChangePassword = () => useMutation({ mutationFn: postPassword });
export const useSetUpCode = () => useMutation({ mutationFn: postSecondFactor });
export const useConfirmCode = () => useMutation({ mutationFn: confirmSecondFactor });
export const useRemoveCode = () => useMutation({ mutationFn: removeSecondFactor });
export const useRenewCodes = () => useMutation({ mutationFn: postRecoveryCodes });
export const useUnlinkProvider = () => useMutation({ mutationFn: unlinkProvider });
export const useEndSession = () => useMutation({ mutationFn: deleteOwnSession });
export const useEndAllSessions = () => useMutation({ mutationFn: deleteAllSessions });
export const useMakeToken = () => useDeed(postToken);
export const useRemoveToken = () => useMutation({ mutationFn: deleteToken });
