// The budget that is being typed: every deed can be undone, everything is saved by itself, and what
// another manager types meanwhile is laid in between, never lost and never overwritten unseen.
import { useEffect, useReducer, useRef } from 'react';
import { useSaveDraft } from '@/actions/budget';
import { refusalOf, type Refusal } from '@/actions/deed';
import { did, noHistory, redo, undo, type History } from '@/model/budget-history';
import {
  changesBetween,
  draftOf,
  merge,
  put,
  sheetOf,
  type Changed,
  type Place,
  type Sheet,
  type Value,
} from '@/model/budget-sheet';
import { rememberBudget, useBudget, type Budget } from '@/queries/budgets';
import { ProblemError } from '@/queries/client';
import { saveWithout } from './saveWithout';

interface State {
  // As the server has it, and under which tag.
  base: Sheet;
  etag: string | null;
  sheet: Sheet;
  history: History;
  // Typed by both; and typed by somebody else since this page was opened.
  clashes: readonly Changed[];
  others: ReadonlySet<Place>;
}

type Deed =
  | { do: 'change'; values: readonly (readonly [Place, Value])[] }
  | { do: 'undo' | 'redo' }
  | { do: 'settle'; place: Place; take: boolean }
  // The server's budget, and what this page had made its changes from when it was asked.
  | { do: 'absorb'; budget: Budget; etag: string | null; sent: Sheet | null };

function act(state: State, deed: Deed): State {
  switch (deed.do) {
    case 'change': {
      const sheet = put(state.sheet, deed.values);
      const changes = changesBetween(state.sheet, sheet);
      return { ...state, sheet, history: did(state.history, changes) };
    }
    case 'undo':
    case 'redo': {
      const turned = (deed.do === 'undo' ? undo : redo)(state.sheet, state.history);
      return turned ? { ...state, sheet: turned.sheet, history: turned.history } : state;
    }
    case 'settle': {
      const clash = state.clashes.find(({ place }) => place === deed.place);
      const clashes = state.clashes.filter((one) => one !== clash);
      if (!clash || !deed.take) return { ...state, clashes };
      return act({ ...state, clashes }, { do: 'change', values: [[clash.place, clash.was]] });
    }
    case 'absorb': {
      const theirs = sheetOf(deed.budget);
      const { sheet, clashes } = merge(deed.sent ?? state.base, state.sheet, theirs);
      const news = deed.sent ? [] : changesBetween(state.base, theirs).map(({ place }) => place);
      return {
        ...state,
        base: theirs,
        etag: deed.etag,
        sheet,
        clashes: [...state.clashes, ...clashes],
        others: news.length > 0 ? new Set([...state.others, ...news]) : state.others,
      };
    }
  }
}

export interface TypedSheet {
  sheet: Sheet;
  wrong: Place[];
  clashes: readonly Changed[];
  others: ReadonlySet<Place>;
  state: 'saved' | 'saving' | 'unsaved' | null;
  refusal: Refusal | null;
  etag: string | null;
  canUndo: boolean;
  canRedo: boolean;
  change: (values: readonly (readonly [Place, Value])[]) => void;
  undo: () => void;
  redo: () => void;
  settle: (place: Place, take: boolean) => void;
}

const restMs = 500;
const againMs = 5_000;

export function useSheet(
  year: string,
  open: boolean,
  known: { data: Budget; etag: string | null },
  unreachable: string,
): TypedSheet {
  const [state, tell] = useReducer(act, known, ({ data, etag }) => {
    const base = sheetOf(data);
    return {
      base,
      etag,
      sheet: base,
      history: noHistory,
      clashes: [],
      others: new Set<Place>(),
    };
  });
  const save = useSaveDraft(year);
  const fresh = useBudget(year);
  const { isPending } = save;

  // What another has saved.
  const { data, etag } = known;
  useEffect(() => {
    if (isPending || etag === state.etag) return;
    tell({ do: 'absorb', budget: data, etag, sent: null });
  }, [isPending, data, etag, state.etag]);

  const { draft, wrong } = draftOf(state.sheet);
  const unsaved = open && changesBetween(state.base, state.sheet).length > 0;
  const reason = data.reason;
  const refused = useRef<Sheet | null>(null);
  const { mutate } = save;
  const { refetch } = fresh;
  const lost = save.error instanceof ProblemError && save.error.status === 412;
  const wait = save.error && !lost ? againMs : restMs;
  const saveable = unsaved && draft !== null && !isPending;
  useEffect(() => {
    if (!saveable || refused.current === state.sheet) return;
    const timer = window.setTimeout(() => {
      const sent = state.sheet;
      const { draft: whole } = draftOf(sent);
      if (!whole) return;
      mutate(
        { etag: state.etag, draft: { ...whole, ...(reason && { reason }) } },
        {
          onSuccess: (answer) => {
            tell({ do: 'absorb', budget: answer.data, etag: answer.etag, sent });
            rememberBudget(year, answer);
          },
          onError: (error) => {
            // Somebody was first: fetch theirs, lay mine upon it, and save again.
            if (error instanceof ProblemError && error.status === 412) void refetch();
            else if (error instanceof ProblemError) refused.current = sent;
          },
        },
      );
    }, wait);
    return () => {
      window.clearTimeout(timer);
    };
  }, [saveable, wait, state.sheet, state.etag, reason, mutate, refetch, year]);

  // Who leaves the page before it has been saved loses nothing: within the program the save goes on
  // without the page; and the browser asks before it is closed or loaded anew.
  const left = useRef<(() => void) | null>(null);
  useEffect(() => {
    left.current =
      unsaved && draft
        ? () => void saveWithout(year, state.etag, state.base, state.sheet, reason)
        : null;
  });
  useEffect(
    () => () => {
      left.current?.();
    },
    [],
  );
  const atRisk = unsaved || isPending;
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [atRisk]);

  return {
    sheet: state.sheet,
    wrong,
    clashes: state.clashes,
    others: state.others,
    // What waits its half second is on its way; what cannot be saved as it stands says so.
    state: !atRisk
      ? save.isSuccess
        ? 'saved'
        : null
      : draft === null || (save.error && !lost && !isPending)
        ? 'unsaved'
        : 'saving',
    refusal: lost || !unsaved ? null : refusalOf(save.error, unreachable),
    etag: state.etag,
    canUndo: state.history.done.length > 0,
    canRedo: state.history.undone.length > 0,
    change: (values) => {
      tell({ do: 'change', values });
    },
    undo: () => {
      tell({ do: 'undo' });
    },
    redo: () => {
      tell({ do: 'redo' });
    },
    settle: (place, take) => {
      tell({ do: 'settle', place, take });
    },
  };
}
