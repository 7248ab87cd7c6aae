// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/comparisondialog.h>

#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

ComparisonDialog::ComparisonDialog(const QStringList &open, int left, int right, QWidget *parent)
    : QDialog(parent)
    , m_factor(new QDoubleSpinBox(this))
    , m_hint(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Compare traces"));
    auto *about = new QLabel(tr("What was said is aligned exchange by exchange. You see what one trace has and the "
                                "other lacks, what comes in another order, other values and other times."),
                             this);
    for (QLabel *label : {about, m_hint})
        label->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const QString labels[] = {tr("&Left, the good run:"), tr("&Right, to compare with it:")};
    for (const std::size_t side : {0U, 1U}) {
        auto *label = new QLabel(labels[side], this);
        QWidget *const line = buildSide(side, open);
        label->setBuddy(m_traces[side]);
        form->addRow(label, line);
    }
    m_factor->setObjectName(u"timingFactor"_s);
    m_factor->setDecimals(1);
    m_factor->setRange(1, 1000);
    m_factor->setValue(ComparisonChoice().timingFactor);
    // The least value stands for none: an answer is always once as slow as itself.
    m_factor->setSpecialValueText(tr("never"));
    m_factor->setSuffix(tr(" times as long"));
    m_factor->setToolTip(tr("An answer is told as slow when it took this many times as long in one of the traces"));
    auto *factorLabel = new QLabel(tr("&Tell answers that took:"), this);
    factorLabel->setBuddy(m_factor);
    form->addRow(factorLabel, m_factor);
    auto *swapButton = new QPushButton(theme::icon(u"exchange"), tr("&Swap sides"), this);
    swapButton->setObjectName(u"swapSides"_s);
    connect(swapButton, &QPushButton::clicked, this, &ComparisonDialog::swap);
    m_buttons->addButton(swapButton, QDialogButtonBox::ActionRole);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Compare"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::rhythm);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(m_buttons);
    // As they are seen, not as they were made.
    QWidget *const order[] = {
        m_traces[0], findChild<QWidget *>(u"leftFile"_s),     m_traces[1], findChild<QWidget *>(u"rightFile"_s),
        m_factor,    m_buttons->button(QDialogButtonBox::Ok), swapButton,  m_buttons->button(QDialogButtonBox::Cancel)};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_traces[0]->setFocus();
    m_traces[1]->setCurrentIndex(right);
    m_traces[0]->setCurrentIndex(left);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT submitted(choice());
    });
    refresh();
}

QWidget *ComparisonDialog::buildSide(std::size_t side, const QStringList &open)
{
    auto *line = new QWidget(this);
    auto *traces = new QComboBox(line);
    traces->setObjectName(side == 0 ? u"leftTrace"_s : u"rightTrace"_s);
    traces->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int characters = 32;
    traces->setMinimumContentsLength(characters);
    for (const QString &title : open)
        traces->addItem(title);
    auto *browse = new QToolButton(line);
    browse->setObjectName(side == 0 ? u"leftFile"_s : u"rightFile"_s);
    browse->setIcon(theme::icon(u"open"));
    browse->setToolTip(tr("Choose a log or a capture; it is opened in a tab of its own"));
    browse->setAccessibleName(side == 0 ? tr("File for the left side") : tr("File for the right side"));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(theme::rhythm / 2);
    layout->addWidget(traces, 1);
    layout->addWidget(browse);
    m_traces[side] = traces;
    connect(traces, &QComboBox::currentIndexChanged, this, &ComparisonDialog::refresh);
    connect(browse, &QToolButton::clicked, this, [this, side] { askForFile(side); });
    return line;
}

void ComparisonDialog::askForFile(std::size_t side)
{
    auto *dialog = new QFileDialog(this, tr("Compare with a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Logs and captures (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, side](const QString &file) {
        QComboBox *traces = m_traces[side];
        traces->addItem(QFileInfo(file).fileName(), file);
        traces->setItemData(traces->count() - 1, QDir::toNativeSeparators(file), Qt::ToolTipRole);
        traces->setCurrentIndex(traces->count() - 1);
    });
    dialog->open();
}

ComparisonChoice::Trace ComparisonDialog::traceOf(std::size_t side) const
{
    const QString file = m_traces[side]->currentData().toString();
    return {.open = file.isEmpty() ? m_traces[side]->currentIndex() : -1, .file = file};
}

ComparisonChoice ComparisonDialog::choice() const
{
    return {.left = traceOf(0),
            .right = traceOf(1),
            .timingFactor = m_factor->value() > m_factor->minimum() ? m_factor->value() : 0};
}

void ComparisonDialog::swap()
{
    // A file that was chosen for one side is not in the other's list.
    const std::array<ComparisonChoice::Trace, 2> before{traceOf(0), traceOf(1)};
    const std::array<QString, 2> titles{m_traces[0]->currentText(), m_traces[1]->currentText()};
    for (const std::size_t side : {0U, 1U}) {
        const ComparisonChoice::Trace &wanted = before[1 - side];
        int index = wanted.open;
        if (index < 0) {
            index = m_traces[side]->findData(wanted.file);
            if (index < 0) {
                m_traces[side]->addItem(titles[1 - side], wanted.file);
                index = m_traces[side]->count() - 1;
            }
        }
        m_traces[side]->setCurrentIndex(index);
    }
}

void ComparisonDialog::refresh()
{
    if (m_traces[0] == nullptr || m_traces[1] == nullptr)
        return;
    const bool same = traceOf(0) == traceOf(1);
    m_hint->setText(same ? tr("Choose two different traces: another open one, or a file.") : QString());
    m_hint->setVisible(same);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!same);
}

} // namespace bootbench
