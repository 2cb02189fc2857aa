use argon2::password_hash::PasswordHasher;
use argon2::password_hash::PasswordVerifier;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{Error, Result};

/// Hashes a password with argon2id and the library's recommended cost (19 MiB, two passes), on a thread
/// that may block.
///
/// # Errors
/// [`Error::Internal`] when hashing fails.
pub async fn hash_password(password: String) -> Result<String> {
    blocking(move || hash(&Argon2::default(), &password)).await
}

/// The least that argon2id allows: for the throw-away accounts of a demo or a test only.
pub fn hash_password_quickly(password: &str) -> Result<String> {
    let params = Params::new(8, 1, 1, None).map_err(|e| Error::internal(e.to_string()))?;
    hash(&Argon2::new(Algorithm::Argon2id, Version::V0x13, params), password)
}

/// Whether the password fits the hash; without a hash it takes as long and answers no.
pub(crate) async fn fits(password: String, hash: Option<String>) -> Result<bool> {
    blocking(move || {
        let known = hash.is_some();
        let hash = match hash {
            Some(hash) => hash,
            None => self::hash(&Argon2::default(), "nobody")?,
        };
        let parsed = PasswordHash::new(&hash).map_err(|e| Error::internal(e.to_string()))?;
        Ok(known && Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await
}

fn hash(argon2: &Argon2<'_>, password: &str) -> Result<String> {
    let hash = argon2.hash_password(password.as_bytes()).map_err(|e| Error::internal(e.to_string()))?;
    Ok(hash.to_string())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}
