// The wall follows the room, counts the time down, and is turned like pages where it holds more than its screen.

import "./live.js";
import "./pages.js";
import "./timer.js";
