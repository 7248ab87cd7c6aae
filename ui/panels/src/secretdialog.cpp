// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/secretdialog.h>

#include "rolelabel.h"
#include "secretview.h"

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHideEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Clipboard managers that honour it keep the text out of their history.
constexpr auto passwordHint = "x-kde-passwordManagerHint"_L1;

// Goes with the text, so that only what is ours is taken from the clipboard again.
constexpr auto ownMark = "application/x-bootbench-secret"_L1;

void forgetCopiedSecret()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QMimeData *held = clipboard->mimeData();
    if (held && held->hasFormat(ownMark))
        clipboard->clear();
}

} // namespace

SecretDialog::SecretDialog(const DeviceIdentity &device, SecretBytes secret, std::chrono::milliseconds showFor,
                           QWidget *parent)
    : QDialog(parent)
    , m_device(device)
    , m_showFor(showFor)
    , m_caption(new QLabel(this))
    , m_view(new SecretView(std::move(secret), this))
    , m_note(new RoleLabel(theme::ColorRole::Muted, this))
    , m_copy(new QPushButton(theme::icon(u"copy"), {}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    m_caption->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_copy->setObjectName(u"copySecret");
    m_copy->setAutoDefault(false);
    m_buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::rhythm);
    layout->addWidget(m_caption);
    layout->addWidget(m_view);
    layout->addWidget(m_note);
    layout->addStretch();
    layout->addWidget(m_buttons);

    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &SecretDialog::copySecret);
    m_hideTimer.setSingleShot(true);
    connect(&m_hideTimer, &QTimer::timeout, this, &SecretDialog::hideSecret);
    connect(&m_countdown, &QTimer::timeout, this, &SecretDialog::refreshCountdown);
    m_hideTimer.start(m_showFor);
    m_countdown.start(std::chrono::seconds(1));
    retranslate();
}

SecretDialog::~SecretDialog() = default;

bool SecretDialog::isSecretShown() const
{
    return !m_view->secret().isEmpty();
}

void SecretDialog::hideSecret()
{
    m_hideTimer.stop();
    m_countdown.stop();
    m_view->clear();
    m_copy->setEnabled(false);
    refreshCountdown();
}

void SecretDialog::copySecret()
{
    if (!isSecretShown())
        return;
    auto *content = new QMimeData;
    QString text = QString::fromUtf8(m_view->secret().view());
    content->setText(text);
    content->setData(passwordHint, "secret");
    content->setData(ownMark, {});
    wipe(text);
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setMimeData(content);
    QTimer::singleShot(m_showFor, clipboard, &forgetCopiedSecret);
}

void SecretDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SecretDialog::hideEvent(QHideEvent *event)
{
    // Minimised by the window system it is only out of sight; closed it is over.
    if (!event->spontaneous())
        hideSecret();
    QDialog::hideEvent(event);
}

void SecretDialog::retranslate()
{
    setWindowTitle(tr("DeviceSecret"));
    m_caption->setText(tr("DeviceSecret of %1").arg(m_device.deviceName()));
    m_view->setAccessibleName(tr("DeviceSecret, shown on the screen only"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Put the secret on the clipboard for %n second(s)", nullptr,
                          int(std::chrono::ceil<std::chrono::seconds>(m_showFor).count())));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    refreshCountdown();
}

void SecretDialog::refreshCountdown()
{
    if (!isSecretShown()) {
        m_note->setText(tr("The secret is hidden again."));
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_hideTimer.remainingTimeAsDuration());
    m_note->setText(tr("Hidden again in %n second(s).", nullptr, int(left.count())));
}

} // namespace bootbench
