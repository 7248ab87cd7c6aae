// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answerof.h"

#include <QObject>

#include <functional>
#include <memory>

/// What every SecretStore must do; run once for each implementation.
class SecretStoreContract : public QObject
{
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<bootbench::SecretStore>()>;

    explicit SecretStoreContract(Factory makeStore);
    ~SecretStoreContract() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void canBeUsed();
    void givesBackWhatWasWritten_data();
    void givesBackWhatWasWritten();
    void overwrites();
    void removes();
    void removingWhatIsNotThereSucceeds();
    void readingWhatIsNotThereSaysSo();
    void keepsDevicesApart();
    void keepsAccessKeysApartFromDevices();
    void answersInTheOrderOfTheCalls();
    void neverAnswersBeforeTheCallReturns();
    void answersOnce();
    void keepsSilentWhenTheContextIsGone();
    void hasATitle();

private:
    [[nodiscard]] ReadAnswer read(const bootbench::DeviceIdentity &device);
    [[nodiscard]] DoneAnswer write(const bootbench::DeviceIdentity &device, QByteArrayView secret);
    [[nodiscard]] DoneAnswer remove(const bootbench::DeviceIdentity &device);

    Factory m_makeStore;
    std::unique_ptr<bootbench::SecretStore> m_store;
};
