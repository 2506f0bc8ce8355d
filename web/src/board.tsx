// Draws the board on the wall: a page of its own, for nobody is signed in there.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Screen } from '@/pages/board/Screen';
import './theme.css';
import './board.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Screen />
  </StrictMode>,
);
