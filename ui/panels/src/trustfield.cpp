// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustfield.h"

#include <theme/metrics.h>

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace bootbench {

using namespace Qt::StringLiterals;

TrustField::TrustField(QWidget *parent)
    : QWidget(parent), m_source(new QComboBox(this)), m_file(new QLineEdit(this)), m_browse(new QToolButton(this))
{
    m_source->addItems({QString(), QString()});
    m_source->setObjectName(u"source");
    m_file->setObjectName(u"file");
    m_browse->setText(u"…"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::rhythm / 2);
    row->addWidget(m_source);
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    setFocusProxy(m_source);
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_file, &QLineEdit::textChanged, this, &TrustField::changed);
    connect(m_browse, &QToolButton::clicked, this, &TrustField::browse);
    retranslate();
    refresh();
}

void TrustField::setTrust(const TrustSettings &trust)
{
    m_source->setCurrentIndex(int(trust.source));
    m_file->setText(trust.pemFile);
}

TrustSettings TrustField::trust() const
{
    const auto source = TrustSource(m_source->currentIndex());
    // A file that was typed and then not chosen is not part of the answer.
    return {source, source == TrustSource::PemFile ? m_file->text().trimmed() : QString()};
}

void TrustField::retranslate()
{
    m_source->setItemText(int(TrustSource::System), tr("the system's CAs"));
    m_source->setItemText(int(TrustSource::PemFile), tr("only the CAs of a file:"));
    m_file->setPlaceholderText(tr("file in PEM format"));
    m_file->setAccessibleName(tr("CA file"));
    m_browse->setToolTip(tr("Choose a CA file"));
    m_browse->setAccessibleName(m_browse->toolTip());
}

void TrustField::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a CA file"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates in PEM format (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void TrustField::refresh()
{
    const bool fromFile = TrustSource(m_source->currentIndex()) == TrustSource::PemFile;
    m_file->setEnabled(fromFile);
    m_browse->setEnabled(fromFile);
}

} // namespace bootbench
