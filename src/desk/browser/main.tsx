import { render } from 'preact';
import './desk.css';
import { Desk } from './desk.tsx';

const root = document.getElementById('desk');
if (root) render(<Desk />, root);
