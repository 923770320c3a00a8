"""Where the standalone program begins."""

import sys

from postil.__main__ import main

sys.exit(main())
