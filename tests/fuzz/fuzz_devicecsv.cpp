// SPDX-License-Identifier: GPL-3.0-or-later
//
// The platform's batch CSV of devices.
#include "fuzz.h"

#include <simulator/devicecsv.h>

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto devices = bootbench::readDeviceCsv(fuzz::view(data, size).toByteArray());
    if (!devices)
        fuzz::expect(!devices.error().isEmpty(), "an error says what is wrong");
    return 0;
}
