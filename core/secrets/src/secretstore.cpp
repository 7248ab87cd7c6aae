// SPDX-License-Identifier: GPL-3.0-or-later
#include <secrets/secretstore.h>

namespace bootbench {

SecretStore::~SecretStore() = default;

} // namespace bootbench
