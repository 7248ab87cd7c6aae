// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace bootbench {

void hardenProcess()
{
    // Both are best effort: a kernel that refuses leaves the process as safe as any other one.
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // LeakSanitizer looks at its own process through ptrace
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace bootbench
