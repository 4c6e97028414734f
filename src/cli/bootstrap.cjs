// The first file that `npm start`, `npm test` and `npm run dev` run.
// Written in ECMAScript 5, so that any Node, however old, can read it and say one
// clear sentence. Installs the packages only if node_modules differs from the lock
// file (no network otherwise), then runs src/cli/<command>.ts through tsx.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var root = path.resolve(__dirname, '..', '..');

function isNodeNewEnough(version) {
  var parts = version.split('.').map(Number);
  var major = parts[0];
  var minor = parts[1];
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 13;
  return major > 22;
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch (_error) {
    return undefined;
  }
}

/** The first package that the lock file wants and node_modules lacks, or undefined. */
function findMissingPackage() {
  var wanted = readPackages('package-lock.json');
  var present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return 'node_modules';
  return Object.keys(wanted).filter(function (name) {
    if (name === '') return false;
    var has = present[name];
    // Optional packages are for other platforms when they are absent.
    if (!has) return !wanted[name].optional && !wanted[name].devOptional;
    return has.version !== wanted[name].version || !fs.existsSync(path.join(root, name));
  })[0];
}

function installPackages() {
  var viaNode = /npm-cli\.js$/.test(process.env.npm_execpath || '');
  var command = viaNode ? process.execPath : 'npm';
  var args = (viaNode ? [process.env.npm_execpath] : []).concat('ci', '--no-audit', '--no-fund');
  console.log('正在安装依赖 / Installing packages (npm ci) …');
  var result = childProcess.spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: !viaNode && process.platform === 'win32'
  });
  if (result.status === 0) return true;
  console.error(
    '依赖未能安装，请检查网络后重试。 / The packages could not be installed: check the network and try again.'
  );
  return false;
}

function run(args) {
  var child = childProcess.spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  // npm's shell passes no signal on: when it is gone, so is the reason to run.
  var parent = process.ppid;
  setInterval(function () {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  child.on('exit', function (code) {
    process.exit(code === null ? 1 : code);
  });
}

function main(command, rest) {
  if (!isNodeNewEnough(process.versions.node)) {
    console.error(
      'Budget Lens 需要 Node.js 20.19、22.13 或更新的版本，现在是 ' +
        process.versions.node +
        '。 / Budget Lens needs Node.js 20.19, 22.13 or newer; this is ' +
        process.versions.node +
        '.'
    );
    process.exit(1);
  }
  if (findMissingPackage() !== undefined && !installPackages()) process.exit(1);
  if (command === 'dev') run([path.join('node_modules', 'vite', 'bin', 'vite.js')].concat(rest));
  else run(['--import', 'tsx', path.join('src', 'cli', command + '.ts')].concat(rest));
}

main(process.argv[2], process.argv.slice(3));
