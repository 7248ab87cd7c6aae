// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>

// What names are made of.
namespace bootbench {

[[nodiscard]] inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] inline bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

[[nodiscard]] inline bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

[[nodiscard]] inline bool isWordByte(char c)
{
    return isDigit(c) || isUpper(c) || isLower(c);
}

/// What a DeviceName may hold.
[[nodiscard]] inline bool isNameByte(char c)
{
    return isWordByte(c) || (c != '\0' && std::strchr("-_@.:", c) != nullptr);
}

} // namespace bootbench
