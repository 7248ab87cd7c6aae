// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <trace/tracestore.h>

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <vector>

// What the fuzz targets have in common. libFuzzer hands each input over in a block of exactly its size, so reading past
// its end is seen; therefore the readers are called on the bytes and not on files.
namespace fuzz {

/// Ends the run with the input as a finding unless `holds`.
void expect(bool holds, const char *what);

/// Time stands still: the same input does the same every time.
class FrozenClock final : public bootbench::Clock
{
public:
    static constexpr qint64 now = 1'626'074'474'466'789;
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return now; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return now; }
};

/// Dissects and summarizes every record and checks what is promised of the results: ranges within the bytes, parents
/// before their parts.
void expectSoundDissection(const bootbench::TraceRecord &record, const bootbench::ChannelInfo &channel);
void expectSoundDissection(const bootbench::TraceSnapshot &snapshot);

/// Two traces with the same records: kind, direction, stage, time, mark of inference and bytes.
void expectEqual(const bootbench::TraceSnapshot &a, const bootbench::TraceSnapshot &b, const char *what);

inline QByteArrayView view(const std::uint8_t *data, std::size_t size)
{
    return {data, qsizetype(size)};
}

} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
