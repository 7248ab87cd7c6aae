// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace bootbench::test {

struct ServerIdentity {
    QSslCertificate certificate;
    QSslKey key;
};

/// A certificate authority for one test program: elliptic curves, so that a certificate takes less than a millisecond.
class TestPki
{
public:
    explicit TestPki(const QString &name);
    ~TestPki();
    Q_DISABLE_COPY_MOVE(TestPki)

    [[nodiscard]] QString caFile() const;
    /// For DNS names and IPv4 literals; valid from yesterday to tomorrow unless told otherwise.
    [[nodiscard]] ServerIdentity issue(const QStringList &names, int fromDay = -1, int toDay = 1) const;
    /// Signed by its own key.
    [[nodiscard]] static ServerIdentity selfSigned(const QStringList &names);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench::test
