// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/storystep.h>

#include <QString>

namespace bootbench {

/// What is said about a step of the story; translated, nothing secret.
struct Caption {
    QString title;    ///< a few words
    QString sentence; ///< what happens, and why, for somebody who sees it for the first time
};

[[nodiscard]] Caption captionOf(const StoryStep &step);
/// Before there is any step.
[[nodiscard]] Caption openingCaption();
/// A region's name in the user's language; the id for regions that nobody knows.
[[nodiscard]] QString regionTitle(const QString &regionId);

} // namespace bootbench
