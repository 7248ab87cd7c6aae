// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "parts.h"
#include "traffic.h"

#include <trace/redactor.h>

#include <QRandomGenerator>

#include <cstdio>
#include <vector>

using namespace bootbench;

/// Masking all forms of many secrets, against looking for one form of each.
void bench::redaction()
{
    constexpr qsizetype size = 1'000'000;
    const QByteArray text = plainText(size);
    QRandomGenerator random(2);
    Redactor redactor;
    std::vector<QByteArray> secrets;
    for (const std::size_t count : {1U, 10U, 100U, 1000U}) {
        while (secrets.size() < count) {
            secrets.push_back(QByteArray::number(random.generate64(), 16).rightJustified(16, '0') +
                              QByteArray::number(random.generate64(), 16).rightJustified(16, '0'));
            redactor.protect(secrets.back());
        }
        const double seconds = leastSeconds([&] { (void)redactor.redacted(QByteArrayView(text)); });
        const double searching = leastSeconds([&] {
            for (const QByteArray &secret : secrets) {
                if (text.contains(secret))
                    std::puts("unlucky seed");
            }
        });
        std::printf("redaction, %4zu secrets: %.0f MB/s; %.2f × the time of QByteArray::contains for each\n", count,
                    megabytes(size) / seconds, seconds / searching);
    }
}
