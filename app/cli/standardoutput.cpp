// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardoutput.h"

#include <cerrno>
#include <cstdio>

namespace bootbench::standardoutput {

namespace {

int failure = 0;

bool noted(bool written)
{
    if (!written && failure == 0)
        failure = errno;
    return failure == 0;
}

} // namespace

bool write(QByteArrayView bytes)
{
    const auto size = std::size_t(bytes.size());
    return noted(std::fwrite(bytes.data(), 1, size, stdout) == size);
}

bool writeLine(QByteArrayView bytes)
{
    return write(bytes) && write("\n") && finish() == 0;
}

int finish()
{
    (void)noted(std::fflush(stdout) == 0);
    return failure;
}

} // namespace bootbench::standardoutput
