#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-install.sh BUILD_DIR: installs what run.sh built into a scratch prefix and looks whether a Linux desktop finds everything.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/prepare.sh

prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
quietly cmake --install "$1" --prefix "$prefix"
for file in bin/bootbench bin/bootbench-cli share/applications/io.github.bootbench.desktop \
    share/metainfo/io.github.bootbench.metainfo.xml share/icons/hicolor/scalable/apps/io.github.bootbench.svg \
    share/bootbench/translations/bootbench_zh_CN.qm share/bootbench/translations/bootbench_zh_TW.qm; do
    [ -s "$prefix/$file" ] || die "not installed: $file"
done
desktop-file-validate "$prefix"/share/applications/*.desktop
appstreamcli validate --no-net "$prefix"/share/metainfo/*.xml
"$prefix/bin/bootbench-cli" --version
QT_QPA_PLATFORM=offscreen "$prefix/bin/bootbench" --version
