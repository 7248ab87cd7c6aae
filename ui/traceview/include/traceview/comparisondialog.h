// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <array>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;

namespace bootbench {

/// Which traces are compared: each an open one, by its place in the list, or a file.
struct ComparisonChoice {
    struct Trace {
        int open = -1;
        /// Where `open` is −1.
        QString file;

        friend bool operator==(const Trace &, const Trace &) = default;
    };
    Trace left;
    Trace right;
    /// ComparisonOptions::timingFactor.
    double timingFactor = 3;
};

/// Asks which traces are to be compared.
class ComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    /// `open`: the titles of the open traces; `left` and `right` are preset.
    ComparisonDialog(const QStringList &open, int left, int right, QWidget *parent = nullptr);

    [[nodiscard]] ComparisonChoice choice() const;

Q_SIGNALS:
    void submitted(const bootbench::ComparisonChoice &choice);

private:
    [[nodiscard]] QWidget *buildSide(std::size_t side, const QStringList &open);
    [[nodiscard]] ComparisonChoice::Trace traceOf(std::size_t side) const;
    void askForFile(std::size_t side);
    void swap();
    void refresh();

    std::array<QComboBox *, 2> m_traces{};
    QDoubleSpinBox *m_factor;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

} // namespace bootbench
