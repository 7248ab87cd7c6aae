// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <traceio/tracefile.h>

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QRadioButton;

namespace bootbench {

enum class ExportScope : quint8 { All, Shown, Marked, Selected };

inline constexpr int exportScopeCount = int(ExportScope::Selected) + 1;

/// What is to be written, and how.
struct ExportChoice {
    ExportScope scope = ExportScope::All;
    TraceFormat format = TraceFormat::Pcapng;
    RedactionPolicy policy{};
};

/// Asks what is to be written into a file.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// How many records each scope has; one without any cannot be chosen.
    using Counts = std::array<quint64, exportScopeCount>;

    explicit ExportDialog(const Counts &counts, QWidget *parent = nullptr);

    void setChoice(const ExportChoice &choice);
    [[nodiscard]] ExportChoice choice() const;

Q_SIGNALS:
    void submitted(const bootbench::ExportChoice &choice);

private:
    void orderFocus();
    void refresh();

    std::array<QRadioButton *, exportScopeCount> m_scopes{};
    QComboBox *m_formats;
    QLabel *m_about;
    std::array<QCheckBox *, 3> m_masked{}; ///< by SecretKind
    QCheckBox *m_pseudonyms;
    QLabel *m_warning;
    QDialogButtonBox *m_buttons;
};

/// For a file dialog: the name filter of a format, as `Capture (*.pcapng)`.
[[nodiscard]] QString fileFilter(TraceFormat format);
/// With the dot.
[[nodiscard]] QString fileSuffix(TraceFormat format);

} // namespace bootbench
