//! Backups: what comes out is what went in, for everybody who may open it and nobody else, whatever was done to the file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod import_support;

use age::secrecy::ExposeSecret;
use age::x25519;
use import_support::{fixture, import};
use zhiji::codec::asking::TeamKey;
use zhiji::codec::backup::{BackupError, Lock, Opener, Wants, read_backup, wants, write_backup};
use zhiji::codec::dossier::SigningKey;
use zhiji::codec::export::{About, Keys, RestoreError, json_pieces, restore_json};
use zhiji::domain::dataset::Dataset;

fn workspace() -> Dataset {
    import("contacts.csv", &fixture("import/contacts.csv"), &Dataset::default(), |_| {}).0
}

fn about() -> About {
    About { name: "花店".to_owned(), made_at: 1_700_000_000_000, records: 7 }
}

/// Public keys cost no work, so most tests use one.
fn keys() -> (Lock, Opener) {
    let identity = x25519::Identity::generate();
    let lock = Lock::Recipients { keys: vec![identity.to_public().to_string()] };
    (lock, Opener::Identity { text: identity.to_string().expose_secret().to_owned() })
}

#[test]
fn a_backup_holds_everything_and_says_what_it_is() {
    let (before, (lock, opener)) = (workspace(), keys());
    let file = write_backup(&before, &about(), &Keys::default(), &lock).unwrap();
    assert_eq!(wants(&file), Wants::Identity);
    let restored = read_backup(&file, Some(&opener)).unwrap();
    assert_eq!(restored.about, Some(about()));
    let after = Dataset::default().apply(&restored.changes).unwrap();
    assert!(after.tables().same_records(before.tables()));
}

#[test]
fn the_keys_of_a_workspace_are_in_backups_and_never_in_exports() {
    let (before, (lock, opener)) = (workspace(), keys());
    let dossier_key = Some(SigningKey::new(b"the private half", b"the public half"));
    let kept = Keys { dossier_key, team_key: Some(TeamKey::make([3; 32])) };
    let file = write_backup(&before, &about(), &kept, &lock).unwrap();
    let restored = read_backup(&file, Some(&opener)).unwrap();
    assert_eq!(restored.keys, kept);
    let after = Dataset::default().apply(&restored.changes).unwrap();
    assert!(after.tables().same_records(before.tables()));
    let plain: Vec<u8> = json_pieces(&before, Some(&about())).flatten().collect();
    assert_eq!(restore_json(&plain).unwrap().keys, Keys::default());
    let broken = "\"dossier_key\":{\"private\":\"?\"},\"team_key\":{\"identity\":\"?\"},\"tables\"";
    let broken = String::from_utf8(plain).unwrap().replacen("\"tables\"", broken, 1);
    assert_eq!(restore_json(broken.as_bytes()).unwrap().keys, Keys::default(), "what is no key is none");
}

#[test]
fn a_passphrase_opens_it_and_another_does_not() {
    let lock = Lock::Passphrase { passphrase: "七 violins".to_owned() };
    let file = write_backup(&Dataset::default(), &about(), &Keys::default(), &lock).unwrap();
    assert_eq!(wants(&file), Wants::Passphrase);
    let open = |passphrase: &str| read_backup(&file, Some(&Opener::Passphrase { passphrase: passphrase.to_owned() }));
    assert_eq!(open("七 violins").unwrap().about, Some(about()));
    assert_eq!(open("eight violins"), Err(BackupError::Wrong));
    assert_eq!(read_backup(&file, None), Err(BackupError::Wrong));
}

#[test]
fn only_keys_that_are_some_are_taken() {
    let bad = Lock::Recipients { keys: vec!["age1nonsense".to_owned()] };
    let refused = write_backup(&Dataset::default(), &about(), &Keys::default(), &bad);
    assert_eq!(refused, Err(BackupError::BadRecipient { key: "age1nonsense".to_owned() }));
    let (lock, opener) = keys();
    let file = write_backup(&Dataset::default(), &about(), &Keys::default(), &lock).unwrap();
    let with = |text: &str| read_backup(&file, Some(&Opener::Identity { text: text.to_owned() }));
    assert_eq!(with("nonsense"), Err(BackupError::BadIdentity));
    assert_eq!(with("# a comment only"), Err(BackupError::BadIdentity));
    let Opener::Identity { text } = keys().1 else { panic!("an identity") };
    assert_eq!(with(&text), Err(BackupError::Wrong));
    let Opener::Identity { text } = opener else { panic!("an identity") };
    assert!(with(&format!("# created: today\n{text}\n")).is_ok());
}

#[test]
fn a_file_that_was_changed_or_cut_anywhere_is_refused() {
    let (before, (lock, opener)) = (workspace(), keys());
    let file = write_backup(&before, &about(), &Keys::default(), &lock).unwrap();
    for round in 0..1_000 {
        // Steps without a common divisor with the length come everywhere.
        let at = (round * 7_919 + 13) % file.len();
        let mut other = file.clone();
        other[at] ^= 1 << (round % 8);
        assert!(read_backup(&other, Some(&opener)).is_err(), "byte {at} changed");
        assert!(read_backup(&file[..at], Some(&opener)).is_err(), "cut at {at}");
    }
    let longer = [file.as_slice(), b"x"].concat();
    assert!(read_backup(&longer, Some(&opener)).is_err());
}

#[test]
fn files_that_are_no_backup_are_told_apart() {
    let not_one = Err(BackupError::Content { cause: RestoreError::NotAWorkspace });
    for foreign in [b"".as_slice(), b"%PDF-1.7", b"name,phone\nAnn,1", b"{\"a\":1}"] {
        assert_eq!(wants(foreign), Wants::Nothing);
        assert_eq!(read_backup(foreign, None), not_one);
    }
    // Sealed with age, but by somebody else.
    let (lock, opener) = keys();
    let Lock::Recipients { keys } = &lock else { panic!("keys") };
    let recipient: x25519::Recipient = keys[0].parse().unwrap();
    let other = age::encrypt(&recipient, b"a letter").unwrap();
    assert!(matches!(read_backup(&other, Some(&opener)), Err(BackupError::Damaged { .. })));
    // An export that is not sealed opens without anything.
    let plain: Vec<u8> = json_pieces(&workspace(), Some(&about())).flatten().collect();
    assert_eq!(read_backup(&plain, None).unwrap().about, Some(about()));
}

#[test]
fn a_passphrase_that_asks_for_too_much_work_is_refused() {
    let lock = Lock::Passphrase { passphrase: "a".to_owned() };
    let file = write_backup(&Dataset::default(), &about(), &Keys::default(), &lock).unwrap();
    let text = String::from_utf8_lossy(&file[..120]).into_owned();
    let line = text.lines().nth(1).unwrap();
    let dearer = line.strip_suffix(" 17").map(|rest| format!("{rest} 25")).unwrap();
    let at = text.find(line).unwrap();
    let other = [&file[..at], dearer.as_bytes(), &file[at + line.len()..]].concat();
    let refused = read_backup(&other, Some(&Opener::Passphrase { passphrase: "a".to_owned() }));
    assert_eq!(refused, Err(BackupError::TooMuchWork));
}

/// `ZHIJI_NEW_FIXTURES=1` writes the file and its key where they are not there yet; they are never overwritten, because they
/// stand for what lies on users' disks. The key is of no use for anything else.
#[test]
fn a_backup_of_the_first_version_opens() {
    let customer = r#"{"id":"0191c0de-0000-7000-8000-000000000001","name":"王伟"}"#;
    let text = format!(r#"{{"format":"zhiji-workspace","version":1,"tables":{{"customers":[{customer}]}}}}"#);
    let before = Dataset::default().apply(&restore_json(text.as_bytes()).unwrap().changes).unwrap();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let (file, key) = (folder.join("backup.v1.age"), folder.join("backup.v1.key"));
    if !file.exists() && std::env::var_os("ZHIJI_NEW_FIXTURES").is_some() {
        let (lock, Opener::Identity { text }) = keys() else { panic!("an identity") };
        std::fs::write(&file, write_backup(&before, &about(), &Keys::default(), &lock).unwrap()).unwrap();
        std::fs::write(&key, text).unwrap();
    }
    let opener = Opener::Identity { text: String::from_utf8(fixture("backup.v1.key")).unwrap() };
    let restored = read_backup(&fixture("backup.v1.age"), Some(&opener)).unwrap();
    assert_eq!(restored.about, Some(about()));
    let after = Dataset::default().apply(&restored.changes).unwrap();
    assert!(after.tables().same_records(before.tables()));
}
