// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace bootbench::theme {

/// For bytes, keys, hosts, topics: the system's fixed-pitch font at the size of the application's font.
[[nodiscard]] QFont monospaceFont();

} // namespace bootbench::theme
