// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/exportdialog.h>

#include "secretsmenu.h"

#include <theme/metrics.h>
#include <theme/palette.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr TraceFormat formats[] = {TraceFormat::Pcapng, TraceFormat::SdkLog, TraceFormat::Csv, TraceFormat::JsonLines};

QString formatName(TraceFormat format)
{
    switch (format) {
    case TraceFormat::SdkLog:
        return ExportDialog::tr("Log of the C SDK");
    case TraceFormat::Pcapng:
        return ExportDialog::tr("Capture for Wireshark and Bootbench");
    case TraceFormat::Csv:
        return ExportDialog::tr("Table for spreadsheets");
    case TraceFormat::JsonLines:
        return ExportDialog::tr("JSON lines for scripts");
    }
    return {};
}

QString formatUse(TraceFormat format)
{
    switch (format) {
    case TraceFormat::SdkLog:
        return ExportDialog::tr("What a device with the vendor's C SDK would have logged, with its hex dumps.");
    case TraceFormat::Pcapng:
        return ExportDialog::tr("Keeps everything, comments and marks too; can be opened again without loss.");
    case TraceFormat::Csv:
        return ExportDialog::tr("One row a record: time, device, stage, direction, summary and bytes in hex.");
    case TraceFormat::JsonLines:
        return ExportDialog::tr("One object a record, one record a line.");
    }
    return {};
}

} // namespace

QString fileSuffix(TraceFormat format)
{
    switch (format) {
    case TraceFormat::SdkLog:
        return u".log"_s;
    case TraceFormat::Pcapng:
        return u".pcapng"_s;
    case TraceFormat::Csv:
        return u".csv"_s;
    case TraceFormat::JsonLines:
        return u".jsonl"_s;
    }
    return {};
}

QString fileFilter(TraceFormat format)
{
    return u"%1 (*%2)"_s.arg(formatName(format), fileSuffix(format));
}

ExportDialog::ExportDialog(const Counts &counts, QWidget *parent)
    : QDialog(parent)
    , m_formats(new QComboBox(this))
    , m_about(new QLabel(this))
    , m_pseudonyms(new QCheckBox(tr("&Replace product keys, device names and instances by pseudonyms"), this))
    , m_warning(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Export"));
    auto *which = new QGroupBox(tr("Records"), this);
    auto *whichLayout = new QVBoxLayout(which);
    const QString texts[] = {tr("&All"), tr("S&hown by the filter"), tr("Mar&ked"), tr("&Selected")};
    for (int scope = 0; scope < exportScopeCount; ++scope) {
        auto *button =
            new QRadioButton(u"%1 (%2)"_s.arg(texts[scope], QLocale().toString(counts[std::size_t(scope)])), which);
        button->setEnabled(counts[std::size_t(scope)] > 0);
        whichLayout->addWidget(button);
        m_scopes[std::size_t(scope)] = button;
    }
    m_formats->setObjectName(u"exportFormat"_s);
    for (const TraceFormat format : formats)
        m_formats->addItem(u"%1 (%2)"_s.arg(formatName(format), fileSuffix(format)), int(format));
    for (QLabel *label : {m_about, m_warning})
        label->setWordWrap(true);
    auto *masks = new QGroupBox(tr("Mask"), this);
    auto *masksLayout = new QVBoxLayout(masks);
    const QString kinds[] = {tr("Device &keys"), tr("Login &passwords"), tr("Si&gnatures")};
    constexpr QStringView names[] = {u"maskKeys", u"maskPasswords", u"maskSignatures"};
    for (std::size_t kind = 0; kind < m_masked.size(); ++kind) {
        m_masked[kind] = new QCheckBox(kinds[kind], masks);
        m_masked[kind]->setObjectName(names[kind].toString());
        masksLayout->addWidget(m_masked[kind]);
        connect(m_masked[kind], &QCheckBox::toggled, this, &ExportDialog::refresh);
    }
    m_pseudonyms->setObjectName(u"exportPseudonyms"_s);
    m_pseudonyms->setToolTip(tr("Hosts of instances, too; IP addresses and the platform's own hosts stay"));
    auto *form = new QFormLayout;
    auto *formatLabel = new QLabel(tr("&Format:"), this);
    formatLabel->setBuddy(m_formats);
    form->addRow(formatLabel, m_formats);
    form->addRow(QString(), m_about);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::rhythm);
    layout->addWidget(which);
    layout->addLayout(form);
    layout->addWidget(masks);
    layout->addWidget(m_pseudonyms);
    layout->addWidget(m_warning);
    layout->addStretch();
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("&Export…"));
    orderFocus();
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT submitted(choice());
    });
    connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    setChoice({});
}

// As they are seen, not as they were made.
void ExportDialog::orderFocus()
{
    QList<QWidget *> order(m_scopes.cbegin(), m_scopes.cend());
    order.append(m_formats);
    order.append(QList<QWidget *>(m_masked.cbegin(), m_masked.cend()));
    order.append(
        {m_pseudonyms, m_buttons->button(QDialogButtonBox::Save), m_buttons->button(QDialogButtonBox::Cancel)});
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ExportDialog::setChoice(const ExportChoice &choice)
{
    QRadioButton *const wanted = m_scopes[std::size_t(choice.scope)];
    QRadioButton *const scope = wanted->isEnabled() ? wanted : m_scopes[0];
    scope->setChecked(true);
    scope->setFocus();
    m_formats->setCurrentIndex(m_formats->findData(int(choice.format)));
    for (std::size_t kind = 0; kind < m_masked.size(); ++kind)
        m_masked[kind]->setChecked(hidesKind(choice.policy, SecretKind(kind)));
    m_pseudonyms->setChecked(choice.policy.pseudonyms);
    refresh();
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    for (int scope = 0; scope < exportScopeCount; ++scope) {
        if (m_scopes[std::size_t(scope)]->isChecked())
            choice.scope = ExportScope(scope);
    }
    choice.format = TraceFormat(m_formats->currentData().toInt());
    for (std::size_t kind = 0; kind < m_masked.size(); ++kind)
        choice.policy = withKind(choice.policy, SecretKind(kind), m_masked[kind]->isChecked());
    choice.policy.pseudonyms = m_pseudonyms->isChecked();
    return choice;
}

void ExportDialog::refresh()
{
    m_about->setText(formatUse(TraceFormat(m_formats->currentData().toInt())));
    const bool masked = std::ranges::all_of(m_masked, &QCheckBox::isChecked);
    QPalette colors = QGuiApplication::palette();
    if (!masked)
        colors.setColor(QPalette::WindowText, theme::color(theme::ColorRole::Failed, colors));
    m_warning->setPalette(colors);
    m_warning->setText(masked ? tr("Secrets that Bootbench knows become asterisks, in every spelling.")
                              : tr("Whoever has the file can log in as these devices. Records that have moved to disk "
                                   "stay masked."));
}

} // namespace bootbench
