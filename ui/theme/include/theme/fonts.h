// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace bootbench::theme {

/// For bytes, keys, hosts, topics: the system's fixed-pitch font at the size of the application's font.
[[nodiscard]] QFont monospaceFont();

/// The words above columns, where what stands below is in another font of that size.
[[nodiscard]] QFont headingFont(const QFont &below);

} // namespace bootbench::theme
