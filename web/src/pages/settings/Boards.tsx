// The boards on the wall: a screen is paired by the code that it shows, told what it may show, and taken away.
import { IconDeviceTv } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useRemoveBoard, useSaveBoard } from '@/actions/boards';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { formatTime } from '@/model/day';
import { settingsWords } from '@/model/words/settings';
import { useBoards, type Board, type BoardShows } from '@/queries/boards';
import { useTeams } from '@/queries/people';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { EditableList } from './EditableList';
import table from '../parts/table.module.css';
import style from './Boards.module.css';

const address = () => `${window.location.host}/board`;

export default function Boards() {
  const me = useMyself();
  const { w, language } = useLocale();
  const s = useWords(settingsWords).boards;
  return (
    <EditableList
      title={s.title}
      text={s.text}
      query={useBoards()}
      may={mayManage(me)}
      addLabel={s.pair}
      empty={{
        icon: <IconDeviceTv size={26} aria-hidden />,
        title: s.emptyTitle,
        text: s.emptyText(address()),
      }}
      headings={[w.common.name, s.shows, s.seen]}
      cells={(board) => (
        <>
          <td>
            {board.name}
            <span className={table.detail}>{board.team_name ?? s.everyone}</span>
          </td>
          <td className={table.wideOnly}>{s.showsOptions[board.shows]}</td>
          <td>
            {board.connected ? (
              <span className={style.connected}>{s.now}</span>
            ) : (
              <span className="soft">
                {board.last_seen_at
                  ? formatTime(board.last_seen_at, me.company.time_zone, language)
                  : s.never}
              </span>
            )}
          </td>
        </>
      )}
      dialog={(board, close) => <BoardDialog board={board} onClose={close} />}
    />
  );
}

function BoardDialog({ board, onClose }: { board: Board | null; onClose: () => void }) {
  const { w } = useLocale();
  const s = useWords(settingsWords).boards;
  const teams = useTeams();
  const save = useSaveBoard(board?.id ?? null);
  const remove = useRemoveBoard();
  const [sure, setSure] = useState(false);
  const refusal = refusalOf(save.error ?? remove.error, w.common.unreachable);
  const [form, setForm] = useState({
    code: '',
    name: board?.name ?? '',
    shows: board?.shows ?? ('names' as BoardShows),
    team_id: board?.team_id ?? '',
  });
  const set = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(
      { ...form, name: form.name.trim(), team_id: form.team_id || null },
      { onSuccess: onClose },
    );
  }
  return (
    <Dialog title={board ? s.edit : s.pairTitle} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={save.isPending || remove.isPending}
        submitLabel={board ? undefined : s.pair}
        onSubmit={submit}
        onCancel={onClose}
      >
        {!board && (
          <div className={style.code}>
            <TextField
              label={s.code}
              hint={s.where(address())}
              autoFocus
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={9}
              placeholder="ABC DEF"
              value={form.code}
              fault={refusal?.faults['/code']}
              onChange={(event) => {
                set({ code: event.target.value.toUpperCase() });
              }}
            />
          </div>
        )}
        <TextField
          label={s.name}
          placeholder={s.namePlaceholder}
          value={form.name}
          fault={refusal?.faults['/name']}
          onChange={(event) => {
            set({ name: event.target.value });
          }}
        />
        <SelectField
          label={s.shows}
          hint={s.showsHint[form.shows]}
          value={form.shows}
          options={Object.entries(s.showsOptions).map(([value, label]) => ({ value, label }))}
          onChoose={(value) => {
            set({ shows: value as BoardShows });
          }}
        />
        <SelectField
          label={s.team}
          value={form.team_id}
          options={[
            { value: '', label: s.everyone },
            ...(teams.data ?? []).map((team) => ({ value: team.id, label: team.name })),
          ]}
          fault={refusal?.faults['/team_id']}
          onChoose={(value) => {
            set({ team_id: value });
          }}
        />
        {board && (
          <div className={style.remove}>
            {sure && <Notice tone="plain">{s.removeText}</Notice>}
            <Button
              small
              weight={sure ? 'quiet' : 'bare'}
              disabled={remove.isPending}
              onClick={() => {
                if (sure) remove.mutate(board.id, { onSuccess: onClose });
                else setSure(true);
              }}
            >
              {sure ? s.removeSure : s.remove}
            </Button>
          </div>
        )}
      </DialogForm>
    </Dialog>
  );
}
