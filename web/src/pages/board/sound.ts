// Four notes, one for each channel, rising to the one that the deal came through. Off until somebody at the screen
// switches it on: a browser plays nothing before it is touched.
import { useCallback, useEffect, useRef, useState } from 'react';
import { channels, type Channel } from '@/model/channel';

const notes = [392, 493.88, 587.33, 783.99]; // G, H, D, G: hertz
const remembered = 'kvartett-board-sound';

export function useSound(): {
  isOn: boolean;
  toggle: () => void;
  play: (channel: Channel | null) => void;
} {
  const context = useRef<AudioContext | null>(null);
  const [isOn, setIsOn] = useState(false);

  const play = useCallback((channel: Channel | null) => {
    const audio = context.current;
    if (audio?.state !== 'running') return;
    const last = channel ? channels.indexOf(channel) : notes.length - 1;
    const melody = [...notes.slice(0, last + 1), notes.at(-1)!];
    melody.forEach((hertz, at) => {
      const begins = audio.currentTime + at * 0.16;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.type = 'triangle';
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0.0001, begins);
      volume.gain.exponentialRampToValueAtTime(0.22, begins + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, begins + 0.9);
      tone.connect(volume).connect(audio.destination);
      tone.start(begins);
      tone.stop(begins + 1);
    });
  }, []);

  const toggle = useCallback(() => {
    const next = !isOn;
    setIsOn(next);
    localStorage.setItem(remembered, next ? 'on' : 'off');
    if (!next) {
      void context.current?.suspend();
      return;
    }
    context.current ??= new AudioContext();
    void context.current.resume().then(() => {
      play(null);
    });
  }, [isOn, play]);

  // What was switched on before the screen drew itself anew comes back, where the browser lets it.
  useEffect(() => {
    if (localStorage.getItem(remembered) !== 'on') return;
    const audio = new AudioContext();
    context.current = audio;
    const begin = () => {
      if (audio.state === 'running') setIsOn(true);
    };
    audio.addEventListener('statechange', begin);
    begin();
    return () => {
      audio.removeEventListener('statechange', begin);
      void audio.close();
      context.current = null;
    };
  }, []);

  return { isOn, toggle, play };
}
