package keys

// rows are what fingers run along, and what counts up.
const rows = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm qwertzuiopü yxcvbnm azertyuiop qsdfghjklm wxcvbn qazwsxedcrfvtgbyhnujm 1qaz2wsx3edc4rfv5tgb6yhn7ujm 1q2w3e4r5t6y7u8i9o0p йцукенгшщзхъ фывапролджэ ячсмитьбю"

// everybodys are the words that lists of what people take begin with.
const everybodys = "password passwort motdepasse contraseña пароль passphrase welcome willkommen letmein iloveyou sunshine princess football baseball superman batman dragon monkey shadow master michael jennifer jordan trustno1 whatever admin administrator changeme secret login starwars correcthorsebatterystaple onetoone test pass"
