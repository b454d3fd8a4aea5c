//! What the linker is told.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        // Which function needs which: by this `./dev stamp` cuts the program into parts (src/ui/parts.rs).
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
