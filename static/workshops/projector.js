// The wall follows the room and counts the time down.

import "./live.js";
import "./timer.js";
