// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include <theme/icons.h>

#include <QCoreApplication>
#include <QMessageBox>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bootbench::AboutDialog)
};

} // namespace

void openAboutDialog(QWidget *window, const AboutInfo &about)
{
    QString rows;
    for (const auto &[name, version] : about.components)
        rows += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(), version.toHtmlEscaped());

    auto *box = new QMessageBox(window);
    box->setObjectName(u"aboutDialog");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Text::tr("About Bootbench"));
    box->setIconPixmap(theme::applicationIcon().pixmap(iconSide, iconSide));
    box->setTextFormat(Qt::RichText);
    box->setTextInteractionFlags(Qt::TextBrowserInteraction);
    box->setText(u"<h3>Bootbench %1</h3><p>%2</p><table>%3</table><p>%4</p>"_s.arg(
        about.version.toHtmlEscaped(), Text::tr("Provisioning workbench for device distribution."), rows,
        Text::tr("Free software under the GNU General Public License, version 3 or later; it comes "
                 "without any warranty.")));
    box->addButton(Text::tr("Close"), QMessageBox::RejectRole);
    box->open();
}

} // namespace bootbench
