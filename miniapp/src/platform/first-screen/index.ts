export { endFirstScreen, firstData } from './first-screen'
