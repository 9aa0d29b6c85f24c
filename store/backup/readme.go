package backup

const readmeName = "README.txt"

// outerReadme is said to whoever finds a backup. It is in every one, word for
// word.
const outerReadme = `This is a backup of a onetoone vault. It is encrypted.

It opens without onetoone, with two free tools that most systems have:
tar, and age (https://age-encryption.org). In the folder of the backup,
with its name in place of BACKUP:

    tar xf BACKUP
    age -d -i identity.age data.tar.age | tar x

age asks for the passphrase of the vault, and takes every character as it
comes: type one space between the words and none at the ends, and a letter with
its accent as one (Unicode's form NFC), as keyboards do. Where an older onetoone
set the passphrase, and this does not open it, type it as it was typed then.

With a recovery key instead, write its one line (AGE-SECRET-KEY-1...) into a
file recovery.txt, and:

    age -d -i recovery.txt data.tar.age | tar x

Then there is a folder "onetoone" with everything, in plain text: do this only
on a computer and a disk you trust, and delete the folder afterwards. Its
README.txt says what is in it.

With onetoone: onetoone restore BACKUP
`

const innerReadme = `This is everything that was in a onetoone vault, in plain text.
Keep it out of the hands of others, and delete it when you are done.

read/     each talk for reading, by the day it began. Talks are shown as far
          as was agreed to keep them.
talks/    each talk as data (JSON): what lists show of it, the file of the
          guide it was held with, every event, one on a line, and the line
          that was being written, if any. Words that were removed are not there.
guides/   the guides that talks were held with (JSON).
vault.json, end.json
          when the backup was made, the public halves of the recovery keys,
          and how many talks there are.
`
