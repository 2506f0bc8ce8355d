// A place for a file: dropped, or chosen.
import { IconFileUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLocale } from '@/ui/locale';
import style from './FileDrop.module.css';

interface Props {
  // What can be read here.
  text: string;
  accept: string;
  pending: boolean;
  onFile: (file: File) => void;
}

export function FileDrop({ text, accept, pending, onFile }: Props) {
  const { w } = useLocale();
  const id = useId();
  const [over, setOver] = useState(false);
  function read(file: File | undefined) {
    if (file) onFile(file);
  }
  return (
    <div
      className={style.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        read(event.dataTransfer.files[0]);
      }}
    >
      <IconFileUpload size={24} aria-hidden />
      <p className="soft">{text}</p>
      <p>
        <label htmlFor={id} className={style.label}>
          {pending ? w.rates.reading : w.rates.choose}
        </label>
        <input
          id={id}
          type="file"
          className="hidden"
          disabled={pending}
          accept={accept}
          onChange={(event) => {
            read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />{' '}
        <span className="soft">{w.rates.drop}</span>
      </p>
    </div>
  );
}
