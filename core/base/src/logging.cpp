// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/logging.h>

Q_LOGGING_CATEGORY(lcNet, "bootbench.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "bootbench.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcTrace, "bootbench.trace", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "bootbench.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSimulator, "bootbench.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "bootbench.app", QtInfoMsg)
