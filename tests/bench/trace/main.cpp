// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the trace costs, beside other programs on the same bytes at the same time: `bench_trace [PART…]`. Ratios say
// more than figures, which depend on the machine and on what else it does. Peers: wc, grep, xxd, and when they are
// installed tshark and lnav (Debian packages of these names).
#include "parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <string_view>

namespace {

struct Part {
    std::string_view name;
    void (*run)();
};

constexpr std::array<Part, 7> parts{{
    {"ingest", bench::ingest},
    {"redaction", bench::redaction},
    {"listing", bench::listing},
    {"filter", bench::filtering},
    {"export", bench::sdkLogExport},
    {"import", bench::sdkLogImport},
    {"open", bench::firstScreen},
}};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::span<char *> wanted(argv + 1, std::size_t(argc - 1));
    for (const char *name : wanted) {
        if (std::ranges::find(parts, std::string_view(name), &Part::name) != parts.end())
            continue;
        std::fprintf(stderr, "There is no part %s. There are:", name);
        for (const Part &part : parts)
            std::fprintf(stderr, " %s", part.name.data());
        std::fputs("\n", stderr);
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    for (const Part &part : parts) {
        if (wanted.empty() || std::ranges::find(wanted, part.name) != wanted.end())
            part.run();
    }
    return 0;
}
