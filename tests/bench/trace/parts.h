// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Each measures one thing and prints a line or two.
namespace bench {

void ingest();
void redaction();
void listing();
void filtering();
void sdkLogExport();
void sdkLogImport();
void firstScreen();

} // namespace bench
